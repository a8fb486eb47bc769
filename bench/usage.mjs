// Loaded into a measured process: tells its peak memory in kilobytes and its processor seconds when it ends.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

process.on('exit', () => {
  if (!process.env.BENCH_USAGE || !isMainThread) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.BENCH_USAGE, `${maxRSS} ${(userCPUTime + systemCPUTime) / 1e6}`);
});
