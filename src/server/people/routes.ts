/** All routes of people: sessions, links, accounts, tokens. */
import type { Express } from 'express';
import type { Desk } from '../desk.ts';
import { addAccountRoutes } from './account-routes.ts';
import { addInvitationRoutes } from './invitation-routes.ts';
import { addSessionRoutes } from './session-routes.ts';
import { addTokenRoutes } from './token-routes.ts';

export function addPeopleRoutes(app: Express, desk: Desk): void {
  addSessionRoutes(app, desk);
  addInvitationRoutes(app, desk);
  addAccountRoutes(app, desk);
  addTokenRoutes(app, desk);
}
