// Rule: a port is only ours after we have bound it; the database's port is remembered so that commands find it.
const fs = require('node:fs');
const net = require('node:net');
const { Stop } = require('./say.cjs');

/** Binds and lets go again; 0 asks the system for any free port. */
function tryPort(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve({ error }));
    server.listen({ port, host, exclusive: true }, () => {
      const bound = server.address().port;
      server.close(() => resolve({ port: bound }));
    });
  });
}

async function freePort() {
  const { port, error } = await tryPort(0);
  if (error) throw new Stop(`No free port could be found on this machine (${error.code}).`);
  return port;
}

/** The port of last time if it is still free, otherwise a new one. */
async function rememberedPort(file) {
  const last = Number(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : 0);
  const port = last && (await tryPort(last)).port ? last : await freePort();
  fs.writeFileSync(file, String(port));
  return port;
}

/** The address people open: taken means say so, never pick another behind their back. */
async function demandPort(port, host) {
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Stop(`PORT must be a number from 1 to 65535.`);
  const { error } = await tryPort(port, host);
  if (!error) return;
  if (error.code === 'EADDRINUSE') {
    throw new Stop(
      `Port ${port} is used by another program. Stop that program, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES')
    throw new Stop(`Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`);
  throw new Stop(`${host}:${port} cannot be listened on (${error.code}). Check FRAMSTEG_HOST and PORT.`);
}

module.exports = { freePort, rememberedPort, demandPort };
