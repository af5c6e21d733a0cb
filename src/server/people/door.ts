/** How the server is reached, and what guards its entrance: made once when it starts. */
import { newSecret } from '../../store/secret.ts';
import { isLoopback } from './loopback.ts';
import { makeThrottle, type Throttle } from './throttle.ts';

export interface Door {
  /** More than this machine is served: nothing is answered without an account. */
  readonly wide: boolean;
  /** People come over https, by a proxy that ends it. */
  readonly secure: boolean;
  /** The address that people open, where it is another than the server's own; no slash at its end. */
  readonly publicAddress: string | null;
  readonly throttle: Throttle;
  /** Before the first account: proves that a page of this server sent a change. New in each run. */
  readonly soloCsrf: string;
  /** Writes the link for the first administrator on the console. */
  readonly announce: (path: string) => void;
}

export interface DoorOptions {
  readonly host: string;
  readonly publicAddress: string | null;
  readonly now: () => string;
  readonly announce: (path: string) => void;
}

export function makeDoor({ host, publicAddress, now, announce }: DoorOptions): Door {
  const opened = publicAddress === null ? null : new URL(publicAddress);
  return {
    wide: !isLoopback(host) || (opened !== null && !isLoopback(opened.hostname)),
    secure: opened?.protocol === 'https:',
    publicAddress: opened?.origin ?? null,
    throttle: makeThrottle(() => Date.parse(now())),
    soloCsrf: newSecret(),
    announce,
  };
}

export function invitationPath(secret: string): string {
  // Behind the #, so that it is written in no log of a proxy and in no history of requests.
  return `/invitation#${secret}`;
}
