/** Choosing files or a folder, and the matter they go into. */
import { type ChangeEvent, useRef } from 'react';
import { CONTRACTS_WORDS } from '../../messages/screen/contracts-list.ts';
import { useWords } from '../language.tsx';
import { useSession } from '../session.tsx';
import { readChosen } from './read-dropped.ts';
import { addFiles } from './uploads.ts';
import type { TargetMatter } from './use-target-matter.ts';

/** Every browser knows this attribute and no standard does, which is why the types of React do not have it. */
const FOLDER = { webkitdirectory: '' };

export function SendButtons({ target }: { readonly target: TargetMatter }) {
  const say = useWords(CONTRACTS_WORDS);
  const { fileBytes } = useSession().session;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    if (currentTarget.files !== null) addFiles(readChosen(currentTarget.files), target.id, fileBytes);
    currentTarget.value = '';
  };
  return (
    <>
      {target.matters.length > 1 && !target.settled ? (
        <label className="target-matter">
          <span className="small quiet">{say('goesInto')}</span>{' '}
          <select value={target.id} onChange={(event) => target.choose(event.target.value)}>
            {target.matters.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <button type="button" className="main" title={say('dropAnywhere')} onClick={() => files.current?.click()}>
        {say('chooseFiles')}
      </button>
      <button type="button" className="choose-folder" onClick={() => folder.current?.click()}>
        {say('chooseFolder')}
      </button>
      <input ref={files} type="file" multiple hidden onChange={take} aria-label={say('chooseFiles')} />
      <input ref={folder} type="file" {...FOLDER} hidden onChange={take} aria-label={say('chooseFolder')} />
    </>
  );
}
