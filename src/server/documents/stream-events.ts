/**
 * Server-sent events: what changes in the documents that the asker may see. Nothing is kept for who is away: after an
 * interruption the screen asks anew for what it shows. A stream ends when its asker may ask no more.
 */
import type { Request, Response } from 'express';
import type { DeskEvent } from '../../api/documents.ts';
import { seesMatter } from '../../store/asker.ts';
import { countQueue } from '../../store/waiting.ts';
import type { Desk } from '../desk.ts';
import { identify } from '../people/identify.ts';

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 20_000;
const RETRY_MS = 2000;
/** Who is listening is asked again when this is over. */
const IDENTITY_MS = 1000;
/** A reader that does not take what is sent is let go; it asks anew. */
const MOST_UNSENT = 256 * 1024;

/** @returns when the stream has ended */
export function streamEvents(desk: Desk, request: Request, response: Response): Promise<void> {
  const { database, events } = desk;
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    // Proxies would gather answers before they pass them on.
    'X-Accel-Buffering': 'no',
  });
  response.write(`retry: ${RETRY_MS}\n\n`);
  return new Promise((resolve) => {
    let last: Promise<void> = Promise.resolve();
    /** In the order in which things happened. */
    const inOrder = (work: () => Promise<void>): void => {
      last = last.then(work).catch((error: unknown) => {
        desk.onDefect('events', error);
        end();
      });
    };
    const send = (event: DeskEvent): void => {
      if (response.writableLength > MOST_UNSENT) end();
      else if (!response.writableEnded) response.write(`data: ${JSON.stringify(event)}\n\n`);
    };
    const askerNow = rememberFor(IDENTITY_MS, async () => {
      const identity = await identify(desk, request, true);
      return identity.ok && 'asker' in identity.value ? identity.value.asker : null;
    });
    const tell = async (event: DeskEvent): Promise<void> => {
      const asker = await askerNow();
      if (asker === null) end();
      else if (event.type === 'queue' || (await seesMatter(database, event.matter, asker))) send(event);
    };
    const beat = setInterval(() => {
      inOrder(async () => {
        if ((await askerNow()) === null) end();
        else if (!response.writableEnded) response.write(': \n\n');
      });
    }, HEARTBEAT_MS);
    const hush = events.listen((event) => {
      if (event === null) end();
      else inOrder(() => tell(event));
    });
    const end = (): void => {
      clearInterval(beat);
      hush();
      response.end();
      resolve();
    };
    response.on('close', end);
    inOrder(async () => send({ type: 'queue', ...(await countQueue(database)) }));
  });
}

function rememberFor<T>(milliseconds: number, ask: () => Promise<T>): () => Promise<T> {
  let known: { readonly value: T; readonly until: number } | null = null;
  return async () => {
    if (known === null || known.until <= performance.now())
      known = { value: await ask(), until: performance.now() + milliseconds };
    return known.value;
  };
}
