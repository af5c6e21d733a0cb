/** Reviews the contract again, by the law of a day of one's choice. */
import { type FormEvent, useState } from 'react';
import type { DocumentDetail } from '../../../api/documents.ts';
import { READING_WORDS } from '../../../messages/screen/reading.ts';
import { call, Refusal } from '../../call.ts';
import { useWords } from '../../language.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useSession } from '../../session.tsx';

interface RescanProps {
  readonly document: DocumentDetail;
  readonly onClose: () => void;
}

export function RescanDialog({ document, onClose }: RescanProps) {
  const say = useWords(READING_WORDS);
  const { today } = useSession().session;
  const [day, setDay] = useState(today);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = day === today ? {} : { asOf: day };
    call('rescanDocument', { params: { document: document.id }, body }).then(onClose, (error: unknown) =>
      setProblem(error instanceof Refusal ? error.message : String(error)),
    );
  };
  return (
    <Dialog title={say('rescanTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <label>
          {say('rescanDay', { day })}
          <input type="date" required value={day} onChange={(event) => setDay(event.target.value)} />
        </label>
        <p className="small quiet">{say('rescanKeeps')}</p>
        {problem === null ? null : <p className="problem">{problem}</p>}
        <div className="dialog-buttons">
          <button type="button" onClick={onClose}>
            {say('cancel')}
          </button>
          <button type="submit" className="main" disabled={day === ''}>
            {say('rescanBegin')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
