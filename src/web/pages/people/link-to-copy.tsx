/** A link that is shown this once, with a button that copies it. */
import { useEffect, useId, useRef } from 'react';
import { PEOPLE_WORDS } from '../../../messages/screen/people.ts';
import { useWords } from '../../language.tsx';
import { CopyField } from '../../parts/copy-field.tsx';
import { writeMoment } from '../../parts/moment.ts';

export interface Link {
  readonly name: string;
  readonly path: string;
  readonly expiresAt: string;
}

export function LinkToCopy({ link, onClose }: { readonly link: Link; readonly onClose: () => void }) {
  const say = useWords(PEOPLE_WORDS);
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="notice" aria-labelledby={title}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {say('linkFor', { name: link.name })}
      </h2>
      <CopyField label={say('linkFor', { name: link.name })} value={`${location.origin}${link.path}`} />
      <p className="small">{say('linkHow', { moment: writeMoment(link.expiresAt) })}</p>
      <p>
        <button type="button" onClick={onClose}>
          {say('close')}
        </button>
      </p>
    </section>
  );
}
