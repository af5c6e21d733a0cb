/** What came of a text that was tried: each clause with its level, its reason, and rule by rule how it was judged. */
import type { Tried } from '../../../api/knowledge.ts';
import { TRY_WORDS } from '../../../messages/screen/try.ts';
import { useWords } from '../../language.tsx';
import { LevelBadge } from '../../parts/level-badge.tsx';

type Clause = Tried['clauses'][number];

export function TriedText({ tried }: { readonly tried: Tried }) {
  const say = useWords(TRY_WORDS);
  const { assumed, nothing, clauses, left } = tried;
  return (
    <>
      {nothing === null ? null : <Nothing nothing={nothing} />}
      {clauses.map((clause, at) => (
        // Two clauses may have the same words: their order is what tells them apart.
        <TriedClause key={`${at} ${clause.text}`} clause={clause} open={clauses.length === 1} />
      ))}
      {left === 0 ? null : <p>{say('left', { count: left })}</p>}
      {assumed === null ? null : (
        <div className="assumed small">
          <p className="quiet">{say('assumed')}</p>
          <blockquote>{assumed}</blockquote>
        </div>
      )}
    </>
  );
}

function Nothing({ nothing }: { readonly nothing: NonNullable<Tried['nothing']> }) {
  const say = useWords(TRY_WORDS);
  return (
    <article className="tried">
      <h2>{nothing.why}</h2>
      {nothing.found.length === 0 ? (
        <p>{say('foundNone')}</p>
      ) : (
        <>
          <h3>{say('found')}</h3>
          <ul>
            {nothing.found.map((line, at) => (
              <li key={`${at} ${line}`}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function TriedClause({ clause, open }: { readonly clause: Clause; readonly open: boolean }) {
  const say = useWords(TRY_WORDS);
  const { text, headline, level, decision, reason, provisions, rows } = clause;
  return (
    <article className="tried">
      <h2>
        {level === null ? <span aria-hidden="true">–</span> : <LevelBadge level={level} />} {headline}
      </h2>
      <blockquote>{text}</blockquote>
      <p>{reason ?? decision}</p>
      {provisions.length === 0 ? null : (
        <>
          <h3>{say('provisions')}</h3>
          <ul>
            {provisions.map(({ instrument, state, effect, provisions: own }) => (
              <li key={`${instrument} ${state} ${effect}`}>
                {instrument} · {state} · {effect}
                <ul className="small quiet">
                  {own.map(({ id, title }) => (
                    <li key={id}>
                      {title} [{id}]
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      <details open={open}>
        <summary>{say('how')}</summary>
        <dl className="facts">
          {rows.map(({ name, values }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {values.map((value, at) => (
                  <p key={`${at} ${value}`} style={{ paddingInlineStart: `${indentOf(value) / 2}em` }}>
                    {value.trim()}
                  </p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </article>
  );
}

function indentOf(value: string): number {
  return value.length - value.trimStart().length;
}
