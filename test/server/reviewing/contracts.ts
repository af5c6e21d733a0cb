/** Two licences with one clause word for word in common, and a Chinese one, written for these tests. */
export const LICENCE = `TECHNOLOGY LICENCE AGREEMENT

This agreement is made between Baotou Ridge Magnetics Co., Ltd., Baotou, China (the "Licensor") and Harzwerk Motoren GmbH, Goslar, Germany (the "Licensee").

Article 1. The Licensor shall deliver to the Licensee the sintering recipes and process parameters for neodymium-iron-boron magnets.

Article 2. The Licensor shall train the engineers of the Licensee in Germany in grain boundary diffusion of sintered NdFeB magnets.

Article 3. Payment is due within thirty days after the invoice.
`;

export const SECOND_LICENCE = `TECHNICAL SUPPORT AGREEMENT

This agreement is made between Baotou Ridge Magnetics Co., Ltd., Baotou, China (the "Licensor") and Lorient Propulsion SA, Lorient, France (the "Licensee").

Article 2. The Licensor shall train the engineers of the Licensee in Germany in grain boundary diffusion of sintered NdFeB magnets.

Article 5. The Licensee keeps the premises tidy.
`;

export const CHINESE_LICENCE = `技术许可合同

甲方：包头岭北磁材有限公司（住所：中国内蒙古包头市）
乙方：Harzwerk Motoren GmbH（住所：德国戈斯拉尔）

第一条　甲方应向乙方提供钕铁硼磁体烧结工艺的全部技术资料和工艺参数。

第二条　甲方应派员赴德国，就晶界扩散工艺对乙方工程师进行培训。

第三条　乙方应在收到发票后三十日内付款。
`;
