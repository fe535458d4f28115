// Rule: whoever answers and whoever asks are processes of their own, and ours is started with the flags the launcher gives it.
const { fork } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { heapFlags } = require('../launcher/heap.cjs');

function start(file, bench) {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(__dirname, file), {
      env: { ...process.env, BENCH: JSON.stringify(bench), NODE_ENV: 'test' },
      execArgv: [...process.execArgv, ...heapFlags()],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('message', ({ port }) => resolve({ child, port }));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

/** Milliseconds from the start of the process until it says that it is ready. */
async function readyAfter(port, began) {
  const { status } = await fetch(`http://127.0.0.1:${port}/health/ready`);
  if (status !== 200) throw new Error(`the server is not ready: ${status}`);
  return performance.now() - began;
}

const memoryOf = (pid, what) =>
  Math.round(
    Number(
      /\d+/.exec(
        fs
          .readFileSync(`/proc/${pid}/status`, 'utf8')
          .split('\n')
          .find((line) => line.startsWith(what)),
      )[0],
    ) / 1024,
  );

function loader() {
  const child = fork(path.join(__dirname, 'load.cjs'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return {
    measure: (job) =>
      new Promise((resolve, reject) => {
        child.once('message', ({ result, error }) => (error ? reject(new Error(error)) : resolve(result)));
        child.send(job);
      }),
    stop: () => child.kill(),
  };
}

module.exports = { loader, memoryOf, readyAfter, start };
