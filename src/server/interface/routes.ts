/** The interface, described by itself. */
import type { Express } from 'express';
import { succeed } from '../../messages/problems.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';
import { describeInterface } from './describe-interface.ts';

export function addInterfaceRoutes(app: Express, desk: Desk): void {
  const description = { ...describeInterface() };
  serveRoute(app, desk, 'describeInterface', async () => succeed(description));
}
