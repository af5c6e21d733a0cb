/**
 * Turns the pieces of one paragraph into lines of the reading text, with the way back from each letter to
 * its run. A manual line break joins what it parts, unless what follows is an item of its own.
 */
import { standsAlone } from '../join-breaks.ts';
import { lineGlue } from '../join-lines.ts';
import type { Piece } from './story.ts';

/** Letters `[start, end)` of a line and where they stand in the file. */
export interface LineRun {
  readonly start: number;
  readonly end: number;
  readonly run: number;
  readonly offset: number;
  readonly paragraph: number;
}

export interface Line {
  readonly text: string;
  readonly runs: readonly LineRun[];
  readonly inserted: readonly { readonly start: number; readonly end: number }[];
  /** Letters that a word processor would not show. */
  readonly hidden: readonly { readonly start: number; readonly end: number }[];
}

export interface Composed {
  readonly kept: readonly Line[];
  /** One line for each deletion. */
  readonly deleted: readonly Line[];
}

interface Draft {
  readonly pieces: Piece[];
  hardStart: boolean;
}

export function composeLines(pieces: readonly Piece[], isHidden: (piece: Piece) => boolean): Composed {
  const kept: Draft[] = [{ pieces: [], hardStart: true }];
  const deleted: Piece[][] = [];
  let deleting = false;
  for (const piece of pieces) {
    if (piece.revision === 'deleted') {
      if (!deleting) deleted.push([]);
      deleting = true;
      deleted.at(-1)?.push(piece.kind === 'letters' ? piece : { ...piece, kind: 'letters', text: ' ' });
      continue;
    }
    if (piece.kind === 'letters') {
      deleting = false;
      kept.at(-1)?.pieces.push(piece);
    } else kept.push({ pieces: [], hardStart: piece.kind === 'page-break' });
  }
  return {
    kept: joinDrafts(kept)
      .map((each) => draw(each, isHidden))
      .filter((line) => line.text !== ''),
    deleted: deleted.map((each) => draw(each, isHidden)).filter((line) => line.text !== ''),
  };
}

function joinDrafts(drafts: readonly Draft[]): Piece[][] {
  const joined: Piece[][] = [];
  let before = '';
  for (const { pieces, hardStart } of drafts) {
    const text = textOf(pieces).trim();
    if (text === '') continue;
    const open = joined.at(-1);
    const [first] = pieces;
    if (open === undefined || first === undefined || hardStart || standsAlone(before, text)) joined.push([...pieces]);
    else {
      const glue = lineGlue(before, text);
      open.push({ ...first, kind: 'letters', text: glue, revision: 'kept', run: null, offset: 0 });
      for (const piece of pieces) open.push(piece);
    }
    before = text;
  }
  return joined;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

function draw(pieces: readonly Piece[], isHidden: (piece: Piece) => boolean): Line {
  const whole = textOf(pieces);
  const lead = whole.length - whole.trimStart().length;
  const text = whole.trim();
  const runs: LineRun[] = [];
  const inserted: { start: number; end: number }[] = [];
  const hidden: { start: number; end: number }[] = [];
  let at = -lead;
  for (const piece of pieces) {
    const start = Math.max(0, at);
    const end = Math.min(text.length, at + piece.text.length);
    if (start < end) {
      if (piece.run !== null)
        addRun(runs, { start, end, run: piece.run, offset: piece.offset + start - at, paragraph: piece.paragraph });
      if (piece.revision === 'inserted') addSpan(inserted, start, end);
      if (isHidden(piece)) addSpan(hidden, start, end);
    }
    at += piece.text.length;
  }
  return { text, runs, inserted, hidden };
}

function addRun(runs: LineRun[], next: LineRun): void {
  const last = runs.at(-1);
  const follows =
    last !== undefined &&
    last.run === next.run &&
    last.paragraph === next.paragraph &&
    last.end === next.start &&
    last.offset + last.end - last.start === next.offset;
  if (follows) runs[runs.length - 1] = { ...last, end: next.end };
  else runs.push(next);
}

function addSpan(spans: { start: number; end: number }[], start: number, end: number): void {
  const last = spans.at(-1);
  if (last !== undefined && last.end === start) last.end = end;
  else spans.push({ start, end });
}
