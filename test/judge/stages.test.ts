/** Which stages a clause is said to be of: all that it names, and none that only sounds like it. */
import { describe, expect, it } from 'vitest';
import { findingOn, judgeText } from './judge-text.ts';
import { chinese, english } from './write-contract.ts';

const RECYCLER = { title: 'KNOW-HOW LICENCE ON THE RECYCLING OF NEODYMIUM MAGNET SCRAP' } as const;

describe('a word of several stages', () => {
  it('is read for the stage that the clause names', async () => {
    const judged = await judgeText(
      english(['The Licensor shall teach the Licensee the roasting and leaching of NdFeB magnet scrap.'], RECYCLER),
    );
    expect(findingOn(judged, 'roasting and leaching')?.stages).toEqual(['recycling']);
    const own = await judgeText(chinese(['许可方应向被许可方讲授钕铁硼废料的氧化焙烧和盐酸优溶。']));
    expect(findingOn(own, '氧化焙烧')?.stages).toEqual(['recycling']);
  });

  it('is read for its home stage where another material is named', async () => {
    const judged = await judgeText(
      english(['The Licensor shall teach the Licensee the acid cracking and leaching of bastnaesite concentrate.']),
    );
    expect(findingOn(judged, 'acid cracking')?.stages).toEqual(['separation']);
  });
});

describe('a general word beside a named stage', () => {
  it('adds no stage that the contract does not speak of', async () => {
    const judged = await judgeText(
      english([
        'The Licensor shall teach the Licensee sludge control in the sintering of neodymium-iron-boron magnets.',
      ]),
    );
    expect(findingOn(judged, 'sludge control')?.stages).toEqual(['magnet-making']);
  });

  it('adds a second stage that the clause names as well', async () => {
    const judged = await judgeText(
      english([
        'The Licensor shall teach the Licensee the molten salt electrolysis of neodymium oxide and the sintering of neodymium-iron-boron magnets.',
      ]),
    );
    expect(findingOn(judged, 'molten salt electrolysis')?.stages).toEqual(['magnet-making', 'metal-smelting']);
    const own = await judgeText(chinese(['许可方应向被许可方讲授镨钕金属熔盐电解工艺和钕铁硼烧结工艺。']));
    expect(findingOn(own, '熔盐电解')?.stages).toEqual(['magnet-making', 'metal-smelting']);
  });
});

describe('a defined name', () => {
  it('means what its definition says, whatever its own words sound like', async () => {
    const judged = await judgeText(
      english([
        '"Mill" means the flotation plant for bastnaesite ore of the Licensee.',
        'The Licensor shall deliver to the Licensee the operating book of the Mill.',
      ]),
    );
    expect(findingOn(judged, 'operating book of the Mill')?.stages).toEqual(['mining']);
  });

  it('takes no stage from a plant that its definition only mentions', async () => {
    const judged = await judgeText(
      english([
        '"Mill" means the flotation plant for bastnaesite ore of the Licensee.',
        '"Leach Process" means the sulphuric acid bake of the bastnaesite concentrate that the Mill delivers.',
        'The Licensor shall deliver to the Licensee all data of the Leach Process.',
      ]),
    );
    expect(findingOn(judged, 'all data of the Leach Process')?.stages).toEqual(['separation']);
  });

  it('brings no more than the part of it that the clause names', async () => {
    const judged = await judgeText(
      english([
        '"Works Know-How" means the molten salt electrolysis of neodymium oxide and the jet milling of neodymium-iron-boron powder.',
        'The Licensor shall deliver to the Licensee the drawings of the jet mill for neodymium-iron-boron powder from the Works Know-How.',
        'The Licensor shall deliver to the Licensee all records of the Works Know-How.',
      ]),
    );
    expect(findingOn(judged, 'drawings of the jet mill')?.stages).toEqual(['magnet-making']);
    expect(findingOn(judged, 'all records')?.stages).toEqual(['magnet-making', 'metal-smelting']);
  });

  it('of a company says nothing of a stage', async () => {
    const judged = await judgeText(chinese(['清河磁谷材料有限公司应向被许可方讲授镨钕金属熔盐电解工艺。']));
    expect(findingOn(judged, '熔盐电解')?.stages).toEqual(['metal-smelting']);
  });
});
