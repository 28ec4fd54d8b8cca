import type { FastifyRequest } from 'fastify';
import { Refused } from '../platform/refused.js';

/** The file of a multipart request, whole, as field `file`. @throws Refused 400 VALIDATION, 413 TOO_LARGE, 415 */
export async function receiveFile(request: FastifyRequest): Promise<{ bytes: Buffer; name: string | undefined }> {
  if (!request.isMultipart()) throw new Refused('UNSUPPORTED_MEDIA_TYPE', 415, 'Send multipart/form-data with a field `file`.');
  try {
    const file = await request.file();
    if (file === undefined || file.fieldname !== 'file') throw new Refused('VALIDATION', 400, 'Not right: file.');
    const bytes = await file.toBuffer();
    if (bytes.length === 0) throw new Refused('VALIDATION', 400, 'Not right: file.');
    return { bytes, name: file.filename };
  } catch (error) {
    if (error instanceof Refused) throw error;
    const { code } = error as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new Refused('TOO_LARGE', 413, 'A file may be 16 MB.');
    // A broken or cut-off multipart body.
    throw new Refused('VALIDATION', 400, 'Not right: file.');
  }
}
