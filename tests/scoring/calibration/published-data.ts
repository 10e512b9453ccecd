/** Complete tables from the literature, with answers other programs gave. */

/** Shrout and Fleiss, "Intraclass correlations" (Psychological Bulletin 86, 1979): six targets, four judges. */
export const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

/** `Penicillin` of R's lme4 (Davies and Goldsmith 1972): 24 plates, six samples; diameters in millimetres. */
export const penicillin = [
  '27 23 26 23 23 21',
  '27 23 26 23 23 21',
  '25 21 25 24 24 20',
  '26 23 25 23 23 20',
  '25 22 26 22 23 20',
  '24 22 25 23 22 19',
  '24 20 23 21 22 19',
  '26 22 26 24 24 21',
  '24 21 24 22 22 20',
  '24 21 24 23 22 19',
  '26 23 26 24 24 21',
  '25 22 26 24 24 20',
  '26 24 26 24 25 22',
  '26 23 26 23 23 20',
  '26 23 25 24 24 22',
  '25 22 25 23 23 20',
  '25 21 24 23 23 20',
  '25 22 24 23 23 19',
  '24 21 23 21 21 19',
  '26 23 26 24 24 21',
  '25 21 24 22 22 18',
  '25 22 25 22 22 20',
  '24 21 24 22 24 19',
  '24 21 24 22 21 18',
].map((row) => row.split(' ').map(Number))

/** `anxiety` of R's irr: twenty people, three raters. */
export const anxiety = [
  '3 3 2',
  '3 6 1',
  '3 4 4',
  '4 6 4',
  '5 2 3',
  '5 4 2',
  '2 2 1',
  '3 4 6',
  '5 3 1',
  '2 3 1',
  '2 2 1',
  '6 3 2',
  '1 3 3',
  '5 3 3',
  '2 2 1',
  '2 2 1',
  '1 1 3',
  '2 3 3',
  '4 3 2',
  '3 4 2',
].map((row) => row.split(' ').map(Number))
