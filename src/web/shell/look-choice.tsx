/** The language of the screen, and light or dark. */
import { SHELL_WORDS } from '../../messages/screen/shell.ts';
import { useSpeech, useWords } from '../language.tsx';
import { readTheme, THEMES, useTheme } from '../theme.ts';

export function LookChoice() {
  const { language, speak } = useSpeech();
  const [theme, choose] = useTheme();
  const say = useWords(SHELL_WORDS);
  return (
    <div className="look">
      <label>
        <span className="for-screen-readers">{say('language')}</span>
        <select value={language} onChange={(event) => speak(event.target.value === 'zh' ? 'zh' : 'en')}>
          <option value="zh">中文</option>
          <option value="en">English</option>
        </select>
      </label>
      <label>
        <span className="for-screen-readers">{say('look')}</span>
        <select value={theme} onChange={(event) => choose(readTheme(event.target.value))}>
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
