/** One entry of the dictionary: its words, its company, and sentences in which it must and must not be found, side by side. */
import type { ConceptDetail } from '../../../api/knowledge.ts';
import { CHANNEL_LABELS, STAGE_LABELS } from '../../../messages/elements.ts';
import { FAMILY_LABELS, SPECIFICITY_LABELS, STRENGTH_LABELS } from '../../../messages/entries.ts';
import { DICTIONARY_WORDS } from '../../../messages/screen/dictionary.ts';
import { follow } from '../../address.ts';
import { useSpeech, useWords } from '../../language.tsx';
import { useAnswer } from '../../use-answer.ts';
import { ConceptExamples } from './concept-examples.tsx';
import './dictionary.css';

export function ConceptPage({ concept }: { readonly concept: string }) {
  const say = useWords(DICTIONARY_WORDS);
  const { value, problem } = useAnswer('readConcept', { params: { concept } });
  return (
    <section className="text-page concept">
      <p>
        <a href="/dictionary" onClick={follow}>
          ← {say('back')}
        </a>
      </p>
      {problem === null ? null : <p className="problem">{problem}</p>}
      {value === null ? null : <Entry entry={value} />}
    </section>
  );
}

function Entry({ entry }: { readonly entry: ConceptDetail }) {
  const say = useWords(DICTIONARY_WORDS);
  const { language } = useSpeech();
  const { family, kindLabel, stages, specificity, strength } = entry;
  const said = [
    FAMILY_LABELS[family][language],
    kindLabel,
    ...stages.map((stage) => STAGE_LABELS[stage][language]),
    specificity === null ? null : SPECIFICITY_LABELS[specificity][language],
    strength === null ? null : STRENGTH_LABELS[strength][language],
  ];
  return (
    <>
      <header>
        <h1>{entry.label}</h1>
        <p className="quiet">
          <code>{entry.id}</code>
        </p>
        <p>{said.filter((part) => part !== null).join(' · ')}</p>
      </header>
      <h2>{say('examples')}</h2>
      <ConceptExamples examples={entry.examples} />
      <h2>{say('words')}</h2>
      <Facts entry={entry} />
    </>
  );
}

function Facts({ entry }: { readonly entry: ConceptDetail }) {
  const say = useWords(DICTIONARY_WORDS);
  const { language } = useSpeech();
  const { allTerms, listed, meaning, note, source } = entry;
  const period =
    listed === null
      ? []
      : [
          listed.until === null
            ? say('listedFrom', { from: listed.from })
            : say('listedUntil', { from: listed.from, until: listed.until }),
        ];
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['中文', allTerms.zh],
    ['English', allTerms.en],
    [say('exact'), allTerms.exact],
    [say('patterns'), entry.patterns],
    [say('needs'), entry.needs],
    [say('falseFriends'), entry.falseFriends],
    [say('channels'), entry.channels.map((channel) => CHANNEL_LABELS[channel][language])],
    [say('meaning'), meaning === null ? [] : [meaning]],
    [say('provisions'), entry.provisions.map(({ id, title }) => (id === title ? id : `${title} [${id}]`))],
    [say('listed'), period],
    [say('note'), note === null ? [] : [note]],
    [say('source'), source === null ? [] : [source]],
    [say('place'), [entry.place]],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <ul className="words">
                {values.map((value) => (
                  <li key={value}>{value}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  );
}
