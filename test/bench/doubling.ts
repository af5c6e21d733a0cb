/**
 * Whether twice the contract takes twice the time: contracts of one strange shape each, at three lengths. Work that grows
 * with the square of the length takes four times as long at each step.
 */
import { extract } from '../../src/extract/extract.ts';
import { judgeContract } from '../../src/judge/judge.ts';
import type { Knowledge } from '../../src/review.ts';
import { structureContract } from '../../src/structure/structure.ts';
import type { Table } from '../table.ts';
import { asTimes, inMilliseconds, medianCpu } from './cpu.ts';

const AS_OF = '2026-11-22';
const RUNS = 3;
const STEPS = [1, 2, 4] as const;

const HEAD_EN = `KNOW-HOW LICENCE AND SERVICE AGREEMENT

Licensor: Qinghe Magnet Valley Materials, registered office: 8 Lanting Road, Ganzhou, Jiangxi, China

Licensee: Brightwater Magnetics, registered office: Uferstrasse 4, Hanover, Germany

`;
const HEAD_ZH = `专有技术许可合同

许可方：清河磁谷材料有限公司，住所：江西省赣州市兰亭路8号

被许可方：明水磁材有限公司，住所：德国汉诺威河滨街4号

`;
const DELIVERS = 'The Licensor shall deliver the drawings of the sintering furnace for magnets to the Licensee';
const DELIVERS_ZH = '许可方应向被许可方交付钕铁硼烧结炉的图纸，被许可方有权在其德国工厂使用';

const times = (count: number, write: (place: number) => string, between = '\n\n'): string =>
  Array.from({ length: count }, (_, place) => write(place + 1)).join(between);

/** Each as long as it is told to be, in its own unit. */
const SHAPES: Readonly<Record<string, { readonly size: number; readonly write: (size: number) => string }>> = {
  'clauses in English': { size: 500, write: (size) => HEAD_EN + times(size, (place) => `2.${place} ${DELIVERS}.`) },
  'clauses in Chinese': { size: 500, write: (size) => HEAD_ZH + times(size, (place) => `2.${place} ${DELIVERS_ZH}。`) },
  'one clause of many sentences': {
    size: 700,
    write: (size) => `${HEAD_EN}2.1 ${times(size, () => `${DELIVERS}.`, ' ')}`,
  },
  'one sentence without an end': { size: 700, write: (size) => `${HEAD_EN}2.1 ${times(size, () => DELIVERS, ', ')}` },
  'one Chinese sentence without an end': {
    size: 700,
    write: (size) => `${HEAD_ZH}2.1 ${times(size, () => DELIVERS_ZH, '，')}`,
  },
  'definitions, each by the next': {
    size: 500,
    write: (size) =>
      `${HEAD_EN}${times(size, (place) => `1.${place} "Package ${place}x" means data on Package ${place + 1}x.`)}\n\n${DELIVERS}.`,
  },
  'definitions and their uses': {
    size: 300,
    write: (size) =>
      `${HEAD_EN}${times(size, (place) => `1.${place} "Package ${place}x" means the recipes of furnace ${place} for sintering magnets.`)}

${times(size, (place) => `2.${place} The Licensor shall deliver the Package ${place}x to the Licensee.`)}`,
  },
  'references to clauses and annexes': {
    size: 400,
    write: (size) =>
      `${HEAD_EN}${times(size, (place) => `2.${place} The Licensor shall deliver what clause 2.${size - place + 1} and Annex ${(place % 40) + 1} list.`)}

${times(40, (place) => `Annex ${place} – Documents\n\n1. Set-points of the jet milling of neodymium-iron-boron powder.`)}`,
  },
  'rows of a table': {
    size: 800,
    write: (size) =>
      `${HEAD_EN}${times(size, (place) => `| ${place} | drawings of the sintering furnace | 1 |`, '\n')}`,
  },
  'items below one line': {
    size: 800,
    write: (size) =>
      `${HEAD_EN}2.1 The Licensor shall deliver to the Licensee:\n\n${times(size, (place) => `(${place}) data on sintering;`)}`,
  },
};

export async function measureDoubling({ places, ...knowledge }: Knowledge): Promise<Table> {
  const rows: string[][] = [];
  for (const [name, { size, write }] of Object.entries(SHAPES)) {
    const seconds: number[] = [];
    for (const step of STEPS) {
      const bytes = new TextEncoder().encode(write(size * step));
      const extracted = await extract(bytes, `${name}.txt`, knowledge.resources, knowledge.limits);
      if (!extracted.ok) throw new Error(`${name} cannot be read: ${extracted.problem.code}`);
      const document = extracted.value;
      const review = (): unknown =>
        judgeContract(document, structureContract(document, places), { ...knowledge, places }, AS_OF);
      review();
      seconds.push(await medianCpu(RUNS, review));
    }
    const [once = 0, twice = 0, fourTimes = 0] = seconds;
    rows.push([name, inMilliseconds(once), asTimes(twice / once), asTimes(fourTimes / once)]);
  }
  return {
    title: 'CPU time of structure and judgement when a contract grows',
    header: ['', 'once', 'twice as long', 'four times as long'],
    rows,
  };
}
