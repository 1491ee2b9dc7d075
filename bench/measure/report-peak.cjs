// Preloaded: node --require bench/measure/report-peak.cjs PROGRAM; tells the file in BENCH_PEAK the most memory that the process
// held, in KiB. On Linux the kernel's VmHWM: ru_maxrss begins with what the process that started this one held (getrusage(2)).
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

const STATUS = '/proc/self/status';

process.on('exit', () => {
  const peak = existsSync(STATUS)
    ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'))[1]
    : process.resourceUsage().maxRSS;
  writeFileSync(process.env.BENCH_PEAK, String(peak));
});
