/** One entry in the list of the dictionary. */
import type { ConceptRow } from '../../../api/knowledge.ts';
import { STAGE_LABELS } from '../../../messages/elements.ts';
import { FAMILY_LABELS, SPECIFICITY_LABELS } from '../../../messages/entries.ts';
import { follow } from '../../address.ts';
import { useSpeech } from '../../language.tsx';

export function ConceptCells({ concept }: { readonly concept: ConceptRow }) {
  const { language } = useSpeech();
  const { id, label, family, kindLabel, stages, specificity, terms } = concept;
  const between = language === 'zh' ? '、' : ', ';
  return (
    <>
      <td className="name">
        <a className="whole-row" href={`/dictionary/${encodeURIComponent(id)}`} onClick={follow}>
          {label}
        </a>
        <div className="small quiet">{id}</div>
      </td>
      <td>
        {FAMILY_LABELS[family][language]}
        {kindLabel === null ? null : <div className="quiet">{kindLabel}</div>}
      </td>
      <td>{stages.map((stage) => STAGE_LABELS[stage][language]).join(between)}</td>
      <td>{specificity === null ? '' : SPECIFICITY_LABELS[specificity][language]}</td>
      <td className="quiet">{terms.join(between)}</td>
    </>
  );
}
