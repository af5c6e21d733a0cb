/** The shape of one route, and the parts that many routes share. */
import { z } from 'zod';
import { LANGUAGES } from '../messages/language.ts';

/**
 * Who may ask: `anyone`, also without an account; `reader`, `reviewer` and `administrator` each include the one before.
 * A matter's documents are further open to its members and to administrators alone.
 */
export const ROLES = ['reader', 'reviewer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** An answer that is no JSON value of a shape. */
export interface MediaAnswer {
  readonly mediaTypes: readonly [string, ...string[]];
}

export interface Route {
  readonly access: 'anyone' | Role;
  readonly summary: string;
  /** The names in the path, where it has some. */
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A JSON body; `bytes` for the file itself as `application/octet-stream`. */
  readonly body?: z.ZodType | 'bytes';
  /** A JSON answer; media types where it is none; null for an empty answer (202, 204). */
  readonly answer: z.ZodType | MediaAnswer | null;
  /** The status of success; 200 unless said. */
  readonly status?: 200 | 201 | 202 | 204;
}

/** The language of sentences in the answer; without it, what the browser asks for. */
export const languageQuery = z.object({ lang: z.enum(LANGUAGES).optional() });

/** Pages of a list; the bound keeps an answer small whatever is asked. */
export const pageQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const id = z.string().min(1).max(100);
export const moment = z.iso.datetime().describe('UTC, ISO 8601.');
export const day = z.iso.date();
export const shortText = z.string().trim().min(1).max(200);
export const longText = z.string().trim().min(1).max(4000);

/** What every request answers with when it fails: a code of the registry and a sentence that says what to do. */
export const problemAnswer = z.object({ problem: z.object({ code: z.string(), message: z.string() }) });
