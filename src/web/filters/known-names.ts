/** Names of matters, people and countries for the filters, as the server knows them. */
import { useEffect, useMemo, useState } from 'react';
import { nameCountry } from '../../messages/country.ts';
import { useSpeech } from '../language.tsx';
import { useSession } from '../session.tsx';
import { useAnswer } from '../use-answer.ts';

/** @param seen matters that are shown: where one of them is new, the names are asked for anew */
export function useMatterNames(seen: readonly string[] = []): ReadonlyMap<string, string> {
  const { value, reload } = useAnswer('listMatters', {});
  const missing = value === null ? [] : seen.filter((id) => !value.matters.some((matter) => matter.id === id));
  useEffect(() => {
    if (missing.length > 0) reload();
  }, [missing.join()]);
  return useMemo(() => new Map((value?.matters ?? []).map(({ id, name }) => [id, name])), [value]);
}

/** The asking person first. Before there are accounts, there is nobody to choose. */
export function usePeopleNames(): ReadonlyMap<string, string> {
  const { mode, user } = useSession().session;
  const { value } = useAnswer('listUsers', mode === 'accounts' ? {} : null);
  return useMemo(() => {
    const others = (value?.users ?? []).filter(({ id, disabled }) => !disabled && id !== user?.id);
    const own: readonly (readonly [string, string])[] =
      mode === 'accounts' && user !== null ? [[user.id, user.name]] : [];
    return new Map([...own, ...others.map(({ id, name }) => [id, name] as const)]);
  }, [value, mode, user]);
}

/** Asked when somebody wants to choose one: counting them takes the server a moment. */
export function useCountries(matter: string | undefined): {
  readonly countries: ReadonlyMap<string, string>;
  readonly ask: () => void;
} {
  const { language } = useSpeech();
  const [asked, setAsked] = useState(false);
  const { value } = useAnswer('readDashboard', asked ? { query: { matter } } : null);
  const countries = useMemo(() => {
    const named = (value?.byCountry ?? []).map((one) => [one.value, nameCountry(one.value, language)] as const);
    return new Map(named.toSorted(([, one], [, other]) => one.localeCompare(other, language)));
  }, [value, language]);
  return { countries, ask: () => setAsked(true) };
}
