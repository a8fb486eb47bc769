// Loaded into a measured process: tells its peak memory when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  if (process.env.BENCH_USAGE) writeFileSync(process.env.BENCH_USAGE, String(process.resourceUsage().maxRSS));
});
