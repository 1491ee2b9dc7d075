import { SEED_ROWS, type SeedRow, type SeedTestFile } from './seed-rows';

/** One test, or one a column of the row. */
export type RowTest = (() => void) | Readonly<Record<string, () => void>>;

/** Makes the tests of a file: exactly one entry a row that names the file, under the heading of its table. */
export function testRows<File extends SeedTestFile>(file: File, tests: Readonly<Record<SeedRow<File>, RowTest>>): void {
  const byRow: Readonly<Record<string, RowTest>> = tests;
  for (const [table, rows] of Object.entries(SEED_ROWS)) {
    const own = rows.filter(([testFile]) => testFile === file);
    if (own.length > 0) {
      describe(table, () => {
        for (const [, row] of own) {
          testRow(row, byRow[row]);
        }
      });
    }
  }
}

function testRow(row: string, tests: RowTest): void {
  if (typeof tests === 'function') {
    test(row, tests);
  } else {
    describe(row, () => {
      for (const [column, cell] of Object.entries(tests)) {
        test(column, cell);
      }
    });
  }
}
