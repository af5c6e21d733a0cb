/** Follows what happens to one contract while it is shown: its scan, and what others decide on it. */
import { useState } from 'react';
import type { ScanStep } from '../../../api/documents.ts';
import { useEvents } from '../../events.ts';

interface Heard {
  readonly onDone: () => void;
  readonly onReview: () => void;
}

/** @returns where its scan is; null where none was heard of */
export function useScan(document: string, { onDone, onReview }: Heard): ScanStep | null {
  const [step, setStep] = useState<ScanStep | null>(null);
  const [began, setBegan] = useState(false);
  useEvents((event) => {
    if (event.type === 'again') {
      // What happened while nobody listened is asked for; the first time, everything was asked for just now.
      if (began) onDone();
      setBegan(true);
    }
    if (event.type === 'queue' || event.type === 'again' || event.document !== document) return;
    if (event.type === 'review') return onReview();
    if (event.type === 'removed') return onDone();
    setStep(event.step === 'done' ? null : event.step);
    if (event.step === 'done') onDone();
  });
  return step;
}
