/** What holds every other test's answers to the description must itself refuse a wrong one. */
import { describe, expect, it } from 'vitest';
import { holdToDescription } from './hold-to-description.ts';

const MATTER = {
  id: 'm',
  name: 'Northern licences',
  createdAt: '2026-11-22T08:00:00.000Z',
  archived: false,
  secondReader: false,
  documents: 0,
  open: 0,
};

function hold(path: string, value: unknown, { status = 200, method = 'GET', type = 'application/json' } = {}): void {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  holdToDescription(method, path, { status, body, headers: { 'content-type': `${type}; charset=utf-8` } });
}

describe('an answer is held to its route', () => {
  it('which lets through what is described', () => {
    hold('/api/matters?lang=zh', { matters: [MATTER] });
    hold('/api/matters', MATTER, { method: 'POST', status: 201 });
    hold('/api/documents/d-1/paper', '<p></p>', { type: 'text/html' });
    hold('/api/matters/m/members/u', '', { method: 'PUT', status: 204 });
    hold('/assets/any.js', 'text', { type: 'text/javascript' });
  });

  it.each([
    ['a field that is not described', '/api/matters', { matters: [{ ...MATTER, secret: 1 }] }, {}],
    ['a field that is missing', '/api/matters', { matters: [{ ...MATTER, id: undefined }] }, {}],
    ['another kind of value', '/api/matters', { matters: [{ ...MATTER, open: '0' }] }, {}],
    ['another status', '/api/matters', { matters: [] }, { status: 201 }],
    ['another media type', '/api/documents/d-1/paper', 'text', { type: 'text/plain' }],
    ['words where none are described', '/api/matters/m/members/u', 'done', { method: 'PUT', status: 204 }],
    ['a problem without its sentence', '/api/matters', { problem: { code: 'defect' } }, { status: 500 }],
    ['a route that nobody described', '/api/elsewhere', {}, {}],
  ])('which refuses %s', (_, path, value, manner) => {
    expect(() => hold(path, value, manner)).toThrow();
  });
});
