/** Has the chain computed again. */
import type { AuditState } from '../../../api/audit.ts';
import { fillSentence } from '../../../messages/problems.ts';
import { AUDIT_CAUSES, AUDIT_WORDS } from '../../../messages/screen/audit.ts';
import { useSpeech, useWords } from '../../language.tsx';
import type { Requesting } from '../../use-request.ts';

interface Shown {
  readonly request: Requesting;
  readonly onVerified: (state: AuditState | null) => void;
}

export function VerifyButton({ request: { busy, ask }, onVerified }: Shown) {
  const say = useWords(AUDIT_WORDS);
  const verify = async () => {
    onVerified(null);
    onVerified((await ask('verifyAudit'))?.answer ?? null);
  };
  return (
    <button type="button" className="main" disabled={busy} onClick={verify}>
      {say(busy ? 'verifying' : 'verify')}
    </button>
  );
}

/** What came of it; its place is there before, so that it is read out. */
export function Verified({ state, problem }: { readonly state: AuditState | null; readonly problem: string | null }) {
  const say = useWords(AUDIT_WORDS);
  const { language } = useSpeech();
  const head = state === null || state.head === null ? '0' : `${state.head.sequence}:${state.head.hash}`;
  return (
    <div role="status" className="verified">
      {problem === null ? null : <p className="problem">{problem}</p>}
      {state === null || state.cause === null ? null : (
        <p className="problem">
          {fillSentence(AUDIT_CAUSES[state.cause][language], { sequence: state.brokenAt ?? 0 })}
        </p>
      )}
      {state?.intact ? <p className="small">{say('intact', { count: state.entries, head })}</p> : null}
    </div>
  );
}
