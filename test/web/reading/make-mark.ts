/** Marks and cards as the server sends them, with what a test leaves open filled in. */
import type { Mark } from '../../../src/api/documents.ts';
import type { FindingCard } from '../../../src/api/finding-shapes.ts';

export function makeMark(over: Partial<Mark> & Pick<Mark, 'key' | 'start' | 'end'>): Mark {
  return { type: 'evidence', place: 0, level: 'high', label: over.key, rectangles: [], ...over };
}

export function makeCard(key: string, over: Partial<FindingCard> = {}): FindingCard {
  return {
    document: 'd',
    documentName: 'contract.pdf',
    matter: 'm',
    key,
    id: key.toUpperCase(),
    level: 'high',
    stages: [],
    subject: 'technology',
    channels: [],
    direction: 'outbound',
    clause: null,
    page: null,
    quote: '',
    review: { state: 'open', decision: null, reopenedBy: null, assignee: null, comments: 0 },
    clauseName: '',
    clauseText: '',
    clauseLanguage: 'en',
    what: '',
    how: '',
    fromTo: '',
    reason: '',
    levelReason: '',
    provisions: [],
    openFacts: [],
    nextSteps: [],
    evidence: [],
    ...over,
  };
}
