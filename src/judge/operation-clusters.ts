/** Wordings of the dictionary that overlap in a sentence are one operation: its verb, sense and channels. */
import type { Span } from '../extract/document.ts';
import type { Actor } from './actors.ts';
import type { ChannelMention, ClauseMentions, CueMention } from './reading.ts';

export interface Cluster {
  readonly span: Span;
  readonly takes: boolean;
  readonly channels: readonly ChannelMention[];
  /** Only how something is done (free of charge, 无偿), and no operation by itself. */
  readonly manner: boolean;
  /** Plain work (run, design, tune): a permission for it is a permission to use what was given. */
  readonly work: boolean;
  /** Not a wording of the dictionary but the predicate behind a modal. */
  readonly implied: boolean;
  /** People of one side at the place of the other; whose they are. */
  readonly people: Actor | null;
}

/**
 * Channel words and verbs of giving or taking that overlap are one operation.
 * @param names of parties: a wording that begins inside one (许可方授予…使用) begins behind it, if it grants there too
 */
export function clusterMentions(
  text: string,
  mentions: ClauseMentions,
  sentence: Span,
  names: readonly Span[],
): readonly Cluster[] {
  type Piece = { readonly span: Span; readonly cue: CueMention | null; readonly channel: ChannelMention | null };
  const inside = (span: Span): boolean =>
    span.start >= sentence.start && span.start < sentence.end && span.start < span.end;
  const behindNames = (span: Span): Span => {
    const name = names.find((one) => span.start >= one.start && span.start < one.end);
    if (name === undefined) return span;
    return GRANTS.test(text.slice(name.end, span.end)) ? { start: name.end, end: span.end } : NOWHERE;
  };
  const pieces: Piece[] = [
    ...mentions.cues
      .filter((one) => one.standing === 'accepted' && (one.cue.role === 'provide' || one.cue.role === 'receive'))
      .filter((cue) => !STRADDLES.test(text.slice(cue.span.start, cue.span.end)))
      .map((cue) => ({ span: behindNames(cue.span), cue, channel: null })),
    ...mentions.channels
      .filter((one) => one.standing === 'accepted')
      .map((channel) => ({ span: behindNames(channel.span), cue: null, channel })),
  ]
    .filter((piece) => inside(piece.span))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const clusters: {
    start: number;
    end: number;
    takes: boolean;
    gives: boolean;
    works: boolean;
    channels: ChannelMention[];
  }[] = [];
  for (const piece of pieces) {
    const last = clusters.at(-1);
    const takes = piece.cue?.cue.role === 'receive';
    const gives = piece.cue?.cue.role === 'provide';
    const works = piece.cue?.cue.meaning === 'work';
    // A frame with a gap ("send … to") starts with its verb; what stands in the gap is an operation of its own.
    if (last !== undefined && piece.span.start < Math.min(last.end, last.start + LONGEST_VERB)) {
      last.takes ||= takes;
      last.gives ||= gives;
      last.works &&= works || piece.cue === null;
      if (piece.channel !== null) last.channels.push(piece.channel);
    } else {
      clusters.push({
        start: piece.span.start,
        end: piece.span.end,
        takes,
        gives,
        works,
        channels: piece.channel === null ? [] : [piece.channel],
      });
    }
  }
  return clusters.map(({ start, end, takes, gives, works, channels }) => ({
    span: { start, end: Math.min(end, start + LONGEST_VERB) },
    takes: takes && !gives,
    channels,
    work: !takes && channels.length === 0 && works,
    implied: false,
    people: null,
    manner: !takes && !gives && channels.length > 0 && channels.every((one) => one.entry.channel === 'gift'),
  }));
}

const GRANTS = /^(?:授予|许可|授权|准许|允许|给予|同意)/u;
/** A frame with a gap (提出…意见) ends at the comma: behind it another verb begins. */
const STRADDLES = /，/u;
const NOWHERE: Span = { start: 0, end: 0 };

/** UTF-16 units; what stands in the gap of a frame ("send … to") is an operation of its own. */
const LONGEST_VERB = 14;
