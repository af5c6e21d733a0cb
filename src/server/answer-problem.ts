/** A problem of the registry as an answer: its status, its code and its sentence. */
import type { Response } from 'express';
import type { Language } from '../messages/language.ts';
import { describeProblem, type Problem, type ProblemCode } from '../messages/problems.ts';

/** 400 where a code is not named here. */
const STATUSES = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'foreign-request': 403,
  'stale-page': 403,
  'first-account-missing': 403,
  'passed-on': 403,
  'wrong-sign-in': 401,
  'wrong-password': 403,
  'too-many-attempts': 429,
  'link-used': 404,
  'no-accounts': 409,
  'accounts-exist': 409,
  'last-administrator': 409,
  'account-shut': 409,
  'argon2-missing': 501,
  'unknown-page': 404,
  'unknown-thing': 404,
  'unknown-concept': 404,
  'own-decision': 403,
  'nothing-to-undo': 409,
  'nothing-to-confirm': 409,
  'changed-meanwhile': 409,
  'too-large': 413,
  'upload-missing': 400,
  'not-yet-reviewed': 409,
  'server-busy': 503,
  'disk-full': 507,
  internal: 500,
  defect: 500,
} as const satisfies Partial<Record<ProblemCode, number>>;

export function answerProblem(response: Response, problem: Problem, language: Language): void {
  const status = Object.entries(STATUSES).find(([code]) => code === problem.code)?.[1] ?? 400;
  const { seconds } = problem.details;
  if (problem.code === 'too-many-attempts' && seconds !== undefined) response.setHeader('Retry-After', String(seconds));
  response.status(status).json({ problem: { code: problem.code, message: describeProblem(problem, language) } });
}
