/** `lodestone serve`: the page on which files are dropped, on this machine alone unless told otherwise. */
import { readKnowledge } from '../batch/read-knowledge.ts';
import { REMARKS } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import { fail, fillSentence, type Outcome, succeed } from '../messages/problems.ts';
import { isLoopback } from '../server/people/loopback.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { FIRST_INVITATION_MS } from '../store/invitations.ts';
import { defaultDataFolder } from './data-folder.ts';
import { EXIT } from './exit-codes.ts';
import { sayDefect, sayLine, sayProblem } from './say.ts';
import { today } from './today.ts';

export interface ServeRequest {
  readonly port: string;
  readonly host: string;
  readonly dictionary: readonly string[];
  readonly data: string | undefined;
  readonly address: string | undefined;
  readonly language: Language;
}

const FIRST_INVITATION_HOURS = FIRST_INVITATION_MS / (60 * 60 * 1000);

/** Ends when the process is told to end. */
export async function runServe(request: ServeRequest): Promise<number> {
  const { language, host } = request;
  const started = await openServer(request);
  if (!started.ok) {
    sayProblem(started.problem, language);
    return EXIT.wrongUse;
  }
  const { address, close } = started.value;
  if (!isLoopback(host)) sayLine(fillSentence(REMARKS.servingWide[language], { host }));
  process.stdout.write(`${fillSentence(REMARKS.serving[language], { address })}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await close();
  return EXIT.nothing;
}

async function openServer({
  port,
  host,
  dictionary,
  data,
  address,
  language,
}: ServeRequest): Promise<Outcome<RunningServer>> {
  const number = readPort(port);
  if (!number.ok) return number;
  const publicAddress = readAddress(address);
  if (!publicAddress.ok) return publicAddress;
  // The product's own dictionary is known to be whole; a mistake in another is told before anything is served.
  const knowledge = dictionary.length === 0 ? null : await readKnowledge(dictionary);
  if (knowledge?.ok === false) return knowledge;
  return startServer({
    dictionary,
    ...(knowledge === null ? {} : { knowledge: async () => knowledge.value }),
    warm: true,
    port: number.value,
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

function readPort(written: string): Outcome<number> {
  const port = Number(written);
  return /^\d{1,5}$/.test(written) && port <= 65_535
    ? succeed(port)
    : fail('bad-option', { value: written, option: '--port', allowed: '0 – 65535' });
}

/** Scheme, host and port alone: the screen does not stand in a folder of another site. */
function readAddress(written: string | undefined): Outcome<string | null> {
  if (written === undefined) return succeed(null);
  const url = URL.parse(written);
  if (url !== null && /^https?:$/.test(url.protocol) && written.replace(/\/$/, '').toLowerCase() === url.origin)
    return succeed(url.origin);
  return fail('bad-option', { value: written, option: '--address', allowed: 'https://lodestone.example.com' });
}
