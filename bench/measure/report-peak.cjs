// Preloaded: node --require bench/measure/report-peak.cjs PROGRAM; tells the file in BENCH_PEAK the most memory that the process held.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS));
});
