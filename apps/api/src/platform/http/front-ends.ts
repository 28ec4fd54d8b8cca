import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../refused.js';
import { StaticFiles } from './static-files.js';

const built = (app: string): string => fileURLToPath(new URL(`../../../../${app}/dist`, import.meta.url));

/** Paths that belong to programs: a wrong one there is an error to them, not a page. */
const machines = /^\/(api|graphql|webhooks|health|metrics|media|simulator|assets|praat-assets)(\/|$)/;
const citizenPages = /^\/(praat(\/[^/.]*)?|status\/[^/]+)\/?$/;
const citizenAssets = '/praat-assets/';

/** The desk at /, the citizen's messenger and status page at /praat and /status: one page each, which reads the rest of its address itself. */
export function serveFrontEnds(fastify: FastifyInstance): void {
  const desk = StaticFiles.read(built('desk'));
  const citizen = StaticFiles.read(built('citizen'));
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<Buffer | null> => {
    const path = decodeURIComponent(request.url.split('?')[0] ?? '/');
    const send = (files: StaticFiles, name: string) => (files.has(name) ? files.send(name, request, reply) : Promise.reject(new Refused('NOT_FOUND', 404, 'There is nothing here.')));
    if (path.startsWith(citizenAssets)) return send(citizen, path.slice(citizenAssets.length));
    if (citizenPages.test(path)) return send(citizen, 'index.html');
    const name = path.slice(1);
    if (desk.has(name)) return send(desk, name);
    const isPage = !machines.test(path) && !/\.[a-z0-9]{1,5}$/i.test(path);
    return send(desk, isPage ? 'index.html' : '');
  };
  fastify.route({ method: ['GET', 'HEAD'], url: '/*', handler: answer });
}
