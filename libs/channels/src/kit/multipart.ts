import { randomBytes } from 'node:crypto';

export interface Part {
  readonly name: string;
  readonly value: string | Uint8Array;
  /** For a file. */
  readonly fileName?: string;
  readonly mimeType?: string;
}

const quoted = (text: string): string => text.replace(/[\r\n"\\]/g, '_');

/** A form with files as bytes (multipart/form-data, RFC 7578). A name with quotes or line ends in it is made harmless. */
export function multipart(parts: readonly Part[], boundary = `balie-${randomBytes(12).toString('hex')}`): { readonly contentType: string; readonly body: Uint8Array } {
  const chunks = parts.flatMap(({ name, value, fileName, mimeType }) => {
    const file = fileName === undefined ? '' : `; filename="${quoted(fileName)}"`;
    const type = mimeType === undefined ? '' : `content-type: ${quoted(mimeType)}\r\n`;
    return [Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"${file}\r\n${type}\r\n`, 'utf8'), typeof value === 'string' ? Buffer.from(value, 'utf8') : value, Buffer.from('\r\n')];
  });
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]) };
}
