/** Sentences in which an entry must be found beside those in which it must not, language by language. */
import type { ConceptDetail } from '../../../api/knowledge.ts';
import { DICTIONARY_WORDS } from '../../../messages/screen/dictionary.ts';
import { useWords } from '../../language.tsx';

type Examples = ConceptDetail['examples'];

export function ConceptExamples({ examples }: { readonly examples: Examples }) {
  const say = useWords(DICTIONARY_WORDS);
  if (examples.length === 0) return <p className="quiet">{say('noExamples')}</p>;
  return (
    <>
      <p className="quiet">{say('examplesLead')}</p>
      {examples.map(({ language, hits, nearMisses }) => (
        <div className="examples" key={language} lang={language === 'zh' ? 'zh-Hans' : (language ?? undefined)}>
          <Sentences shape="✓" title={say('hits')} sentences={hits} />
          <Sentences shape="✕" title={say('nearMisses')} sentences={nearMisses} />
        </div>
      ))}
    </>
  );
}

interface Shown {
  readonly shape: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

function Sentences({ shape, title, sentences }: Shown) {
  return (
    <div>
      <h3>
        <span aria-hidden="true">{shape}</span> {title}
      </h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
