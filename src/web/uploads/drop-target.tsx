/** The whole window takes files while this stands on a page. */
import { useEffect, useRef, useState } from 'react';
import { CONTRACTS_WORDS } from '../../messages/screen/contracts-list.ts';
import { useWords } from '../language.tsx';
import { useSession } from '../session.tsx';
import './drop-target.css';
import { readDropped } from './read-dropped.ts';
import { addFiles } from './uploads.ts';
import type { TargetMatter } from './use-target-matter.ts';

export function DropTarget({ target }: { readonly target: TargetMatter }) {
  const say = useWords(CONTRACTS_WORDS);
  const { fileBytes } = useSession().session;
  const [over, setOver] = useState(false);
  const latest = useRef({ matter: target.id, fileBytes });
  latest.current = { matter: target.id, fileBytes };
  useEffect(() => {
    const hold = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Only leaving the window names nothing that is entered instead.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      const { matter, fileBytes: most } = latest.current;
      readDropped(event.dataTransfer).then((found) => addFiles(found, matter, most));
    };
    addEventListener('dragenter', hold);
    addEventListener('dragover', hold);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', hold);
      removeEventListener('dragover', hold);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="drop-target">
      <p>{target.name === undefined ? say('dropHere') : say('dropInto', { matter: target.name })}</p>
    </div>
  );
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}
