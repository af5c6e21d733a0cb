/** Grey pictures: what turning, enlarging and straightening must keep, and how a page's lie is found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLie } from '../../../src/extract/recognition/find-tilt.ts';
import {
  enlarge,
  type GrayImage,
  grayOf,
  type QuarterTurns,
  rotate,
  turnUpright,
} from '../../../src/extract/recognition/gray-image.ts';

const image = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((pixels): GrayImage => ({ width, height, pixels })),
  );

/** White paper with lines of strokes of uneven width, as a page of text looks from afar. */
function page(width: number, height: number): GrayImage {
  const pixels = new Uint8Array(width * height).fill(255);
  let state = 7;
  const uneven = (least: number, most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return least + ((state >>> 16) % (most - least + 1));
  };
  for (let y = 60; y < height - 60; y += 24) {
    for (let x = 60; x < width - 60; x += uneven(2, 5)) {
      for (const end = x + uneven(3, 8); x < end; x += 1) {
        for (let depth = 0; depth < 9; depth += 1) pixels[(y + depth) * width + x] = 20;
      }
    }
  }
  return { width, height, pixels };
}

describe('a picture', () => {
  it('comes back after four quarter turns, and after a turn and its opposite', () => {
    fc.assert(
      fc.property(image, fc.constantFrom<QuarterTurns>(0, 1, 2, 3), (picture, turns) => {
        const back = ((4 - turns) % 4) as QuarterTurns;
        expect(turnUpright(turnUpright(picture, turns), back)).toEqual(picture);
        expect([0, 1, 2, 3].reduce((turned) => turnUpright(turned, 1), picture)).toEqual(picture);
      }),
    );
  });

  it('that stands on its side is turned anticlockwise', () => {
    // 1 2 3      3 6
    // 4 5 6  →   2 5
    //            1 4
    const turned = turnUpright({ width: 3, height: 2, pixels: Uint8Array.from([1, 2, 3, 4, 5, 6]) }, 1);
    expect(turned).toEqual({ width: 2, height: 3, pixels: Uint8Array.from([3, 6, 2, 5, 1, 4]) });
  });

  it('keeps its light when it is enlarged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), fc.double({ min: 1.1, max: 3, noNaN: true }), (light, factor) => {
        const even = { width: 8, height: 6, pixels: new Uint8Array(48).fill(light) };
        const large = enlarge(even, factor);
        expect([large.width, large.height]).toEqual([Math.round(8 * factor), Math.round(6 * factor)]);
        expect(large.pixels.every((pixel) => Math.abs(pixel - light) <= 1)).toBe(true);
      }),
    );
  });

  it('is white where nothing covers the paper', () => {
    expect([...grayOf(Uint8Array.from([0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 255]), 3, 1).pixels]).toEqual([0, 255, 76]);
  });
});

describe('the lie of a page', () => {
  it('is straight where lines run straight', () => {
    expect(findLie(page(700, 900))).toEqual({ sideways: false, tilt: 0 });
  });

  it.each([-4, -1.5, 1, 3])('is found when the page was put in askew by %s degrees', (degrees) => {
    const { sideways, tilt } = findLie(rotate(page(700, 900), (degrees * Math.PI) / 180));
    expect(sideways).toBe(false);
    expect((tilt * 180) / Math.PI).toBeCloseTo(degrees, 0);
  });

  it('is sideways where lines run down the page, with its tilt', () => {
    const askew = rotate(page(700, 900), (2 * Math.PI) / 180);
    for (const turns of [1, 3] as const) {
      const { sideways, tilt } = findLie(turnUpright(askew, turns));
      expect(sideways).toBe(true);
      expect((tilt * 180) / Math.PI).toBeCloseTo(2, 0);
    }
  });

  it('is no matter on an empty page', () => {
    const empty = { width: 500, height: 500, pixels: new Uint8Array(250_000).fill(255) };
    expect(findLie(empty)).toEqual({ sideways: false, tilt: 0 });
  });
});
