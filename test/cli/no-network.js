// Loaded before the program: any attempt to reach a network is told on standard error.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const told =
  (what) =>
  (...args) => {
    process.stderr.write(`NETWORK ${what} ${JSON.stringify(args[0])}\n`);
    throw new Error('no network here');
  };
net.Socket.prototype.connect = told('connect');
dns.lookup = told('lookup');
dgram.createSocket = told('socket');
globalThis.fetch = told('fetch');
