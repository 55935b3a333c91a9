import { connect, createServer, type Server, type Socket } from 'node:net';

/** The line between a portal and its database, to be cut and mended by a test. */
export class Cable {
  #sockets = new Set<Socket>();
  #server: Server | undefined;

  private constructor(
    private readonly to: number,
    private port: number,
  ) {}

  /** @param databaseUrl where the database really is */
  static async layTo(databaseUrl: string): Promise<Cable> {
    const cable = new Cable(Number(new URL(databaseUrl).port), 0);
    await cable.mend();
    return cable;
  }

  /** The database's address through this line. */
  leadsTo(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.port = String(this.port);
    return url.href;
  }

  /** Every connection breaks, and new ones are refused, as when PostgreSQL has ended. */
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(this.to, '127.0.0.1');
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.#sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.address() as { port: number }).port;
    this.#server = server;
  }
}
