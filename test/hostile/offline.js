// Loaded before the program: whoever opens a connection, looks up a name or listens is told on standard error.
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const told =
  (what) =>
  (...args) => {
    process.stderr.write(`NETWORK ${what} ${String(args[0])}\n`);
    throw new Error('no network here');
  };
net.Socket.prototype.connect = told('connect');
net.Server.prototype.listen = told('listen');
for (const [name, module] of Object.entries({ dns, http, https, http2, tls })) {
  for (const call of ['lookup', 'resolve', 'request', 'get', 'connect'])
    if (call in module) module[call] = told(`${name}.${call}`);
}
dgram.createSocket = told('socket');
globalThis.fetch = told('fetch');
if (globalThis.WebSocket) globalThis.WebSocket = told('WebSocket');
syncBuiltinESMExports();
