/** The language of the screen, kept in this browser; sentences of answers follow it. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Bilingual, Language } from '../messages/language.ts';
import { fillSentence } from '../messages/problems.ts';
import { MANNER } from './call.ts';

interface Speech {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const SpeechContext = createContext<Speech>({ language: 'en', speak: () => undefined });
const KEPT = 'lodestone-language';

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT) ?? navigator.language;
  return kept.startsWith('zh') ? 'zh' : 'en';
}

export function SpeechProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  MANNER.language = language;
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
    localStorage.setItem(KEPT, language);
  }, [language]);
  const speech = useMemo(() => ({ language, speak: setLanguage }), [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

/** Words of a catalogue in the language of the screen: `const say = useWords(SHELL_WORDS); say('documents')`. */
export function useWords<T extends Readonly<Record<string, Bilingual>>>(words: T) {
  const { language } = useSpeech();
  return (name: keyof T, gaps: Readonly<Record<string, string | number>> = {}): string =>
    fillSentence(words[name]?.[language] ?? '', gaps);
}
