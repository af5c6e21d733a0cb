/** What is open: by level, stage, channel, country, matter and age. It counts nothing by itself. */

import { nameCountry } from '../../../messages/country.ts';
import { CHANNEL_LABELS, STAGE_LABELS } from '../../../messages/elements.ts';
import { LEVEL_LABELS, LEVEL_SHAPES } from '../../../messages/levels.ts';
import { AGE_LABELS } from '../../../messages/screen/filters.ts';
import { OVERVIEW_WORDS } from '../../../messages/screen/overview.ts';
import { useAddress } from '../../address.ts';
import { useMatterNames } from '../../filters/known-names.ts';
import { OpenMenu } from '../../filters/open-menu.tsx';
import { useSpeech, useWords } from '../../language.tsx';
import { useReloadOnEvents } from '../../parts/use-reload-on-events.ts';
import { useAnswer } from '../../use-answer.ts';
import { Bars } from './bars.tsx';
import { within } from './links.ts';
import { Matrix } from './matrix.tsx';
import './overview.css';
import { Tiles } from './tiles.tsx';

/** Everything is counted for each answer. */
const REST_MS = 5000;

export function OverviewPage() {
  const say = useWords(OVERVIEW_WORDS);
  const { language } = useSpeech();
  const matter = useAddress().query.get('matter') ?? undefined;
  const matters = useMatterNames();
  const { value, problem, reload } = useAnswer('readDashboard', { query: { matter } });
  useReloadOnEvents(reload, REST_MS);
  return (
    <section className="list-page overview">
      <header className="list-title">
        <h1>{say('title')}</h1>
        {matters.size > 1 ? (
          <OpenMenu name="matter" filter={matter === undefined ? {} : { matter }} options={matters} />
        ) : null}
        <p className="figures small">
          <span>{say('flaggedOnly')}</span>
          <span>{say('several')}</span>
        </p>
      </header>
      {problem === null ? null : <p className="problem">{problem}</p>}
      {value === null ? (
        problem === null ? (
          <p>{say('loading')}</p>
        ) : null
      ) : (
        <>
          <Tiles figures={value} matter={matter} />
          <Matrix cells={value.stageByChannel} matter={matter} />
          <div className="charts">
            <Bars
              title={say('byLevel')}
              bars={value.byLevel.map((one) => ({
                ...one,
                label: `${LEVEL_SHAPES[one.value]} ${LEVEL_LABELS[one.value][language]}`,
                filter: within(matter, { level: one.value }),
              }))}
            />
            <Bars
              title={say('byAge')}
              bars={value.byAge.map((one) => ({
                ...one,
                label: AGE_LABELS[one.value][language],
                filter: within(matter, { age: one.value }),
              }))}
            />
            <Bars
              title={say('byStage')}
              bars={value.byStage.map((one) => ({
                ...one,
                label: STAGE_LABELS[one.value][language],
                filter: within(matter, { stage: one.value }),
              }))}
            />
            <Bars
              title={say('byChannel')}
              bars={value.byChannel.map((one) => ({
                ...one,
                label: CHANNEL_LABELS[one.value][language],
                filter: within(matter, { channel: one.value }),
              }))}
            />
            <Bars
              title={say('byCountry')}
              bars={value.byCountry.map((one) => ({
                ...one,
                label: nameCountry(one.value, language),
                filter: within(matter, { country: one.value }),
              }))}
            />
            <Bars
              title={say('byMatter')}
              bars={value.byMatter.map((one) => ({ ...one, label: one.name, filter: { matter: one.value } }))}
            />
          </div>
        </>
      )}
    </section>
  );
}
