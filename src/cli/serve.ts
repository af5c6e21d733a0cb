/** `lodestone serve`: the page on which files are dropped, on this machine alone unless told otherwise. */
import { readKnowledge } from '../batch/read-knowledge.ts';
import { REMARKS } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import { fillSentence, type Outcome } from '../messages/problems.ts';
import { isLoopback } from '../server/people/loopback.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { FIRST_INVITATION_MS } from '../store/invitations.ts';
import { defaultDataFolder } from './data-folder.ts';
import { EXIT } from './exit-codes.ts';
import { openBrowser } from './open-browser.ts';
import { readAddress, readCount, readPort } from './read-option.ts';
import { sayDefect, sayLine, sayProblem } from './say.ts';
import { today } from './today.ts';

export interface ServeRequest {
  readonly port: string;
  readonly host: string;
  readonly dictionary: readonly string[];
  readonly data: string | undefined;
  readonly address: string | undefined;
  readonly workers: string | undefined;
  readonly deadline: string | undefined;
  /** Opens the browser, where there is a screen. */
  readonly open: boolean;
  /** Puts the samples into an empty store. */
  readonly samples: boolean;
  readonly language: Language;
}

const FIRST_INVITATION_HOURS = FIRST_INVITATION_MS / (60 * 60 * 1000);

const MOST_WORKERS = 256;
const MOST_SECONDS = 24 * 60 * 60;

/** Ends when the process is told to end. */
export async function runServe(request: ServeRequest): Promise<number> {
  const { language, host } = request;
  // Before anybody can know the address: who reads it may end the process at once.
  const told = toldToEnd();
  const started = await openServer(request);
  if (!started.ok) {
    sayProblem(started.problem, language);
    return EXIT.wrongUse;
  }
  const { address, close } = started.value;
  if (!isLoopback(host)) sayLine(fillSentence(REMARKS.servingWide[language], { host }));
  process.stdout.write(`${fillSentence(REMARKS.serving[language], { address })}\n`);
  if (request.open) openBrowser(address);
  await told;
  sayLine(REMARKS.ending[language]);
  await close();
  return EXIT.nothing;
}

function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function openServer(request: ServeRequest): Promise<Outcome<RunningServer>> {
  const { host, dictionary, data, language, samples } = request;
  const port = readPort(request.port);
  if (!port.ok) return port;
  const publicAddress = readAddress(request.address);
  if (!publicAddress.ok) return publicAddress;
  const workers = readCount(request.workers, '--workers', MOST_WORKERS);
  if (!workers.ok) return workers;
  const deadline = readCount(request.deadline, '--deadline', MOST_SECONDS);
  if (!deadline.ok) return deadline;
  // The product's own dictionary is known to be whole; a mistake in another is told before anything is served.
  const knowledge = dictionary.length === 0 ? null : await readKnowledge(dictionary);
  if (knowledge?.ok === false) return knowledge;
  return startServer({
    dictionary,
    ...(knowledge === null ? {} : { knowledge: async () => knowledge.value }),
    warm: true,
    workers: workers.value,
    deadlineMs: deadline.value === undefined ? undefined : deadline.value * 1000,
    samples,
    port: port.value,
    host,
    language,
    today,
    onDefect: sayDefect,
    publicAddress: publicAddress.value,
    onFirstLink: (link) => {
      process.stdout.write(`${fillSentence(REMARKS.firstLink[language], { link, hours: FIRST_INVITATION_HOURS })}\n`);
    },
    dataFolder: data ?? defaultDataFolder(),
  });
}
