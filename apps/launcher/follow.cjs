// Rule: a program started by the launcher ends when the launcher is gone, however it went. Loaded before the program
// itself (node --require); standard input is a pipe that the launcher never writes to and that closes with it.
process.stdin.on('error', () => {});
process.stdin.on('close', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10000).unref();
});
process.stdin.resume();
process.stdin.unref?.();
