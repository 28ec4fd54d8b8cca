/** What the browser offers for the file dialog: the kinds of file the desk takes. On a telephone it includes the camera. */
export const ACCEPT = 'image/*,video/*,audio/*,application/pdf';

/** Whether the desk may take this kind; a file without a kind is left to the desk, which looks inside. */
export const mayGo = (mimeType: string): boolean => mimeType === '' || /^(image|video|audio)\//.test(mimeType) || mimeType === 'application/pdf';

/** Whether a file is too large and could become small enough by drawing it smaller. */
export const canShrink = (file: Pick<File, 'type' | 'size'>, limit: number): boolean => file.size > limit && /^image\/(jpeg|png|webp|heic|heif|avif)$/.test(file.type);

const LONGEST_EDGE = 4096;

/** Draws a photo smaller until it fits; undefined when this browser cannot open it. What the file knew of time and place is lost, the picture is not. */
export async function shrink(file: File, limit: number): Promise<Blob | undefined> {
  const bitmap = await open(file);
  if (!bitmap) return undefined;
  for (let edge = LONGEST_EDGE; edge >= 1024; edge /= 2) {
    const canvas = draw(bitmap, edge);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    if (blob && blob.size <= limit) return blob;
  }
  return undefined;
}

/** Draws a small preview on a canvas; false when the file is no picture this browser can open. A canvas, because the page's policy allows no blob addresses. */
export async function preview(file: Blob, canvas: HTMLCanvasElement): Promise<boolean> {
  const bitmap = file.type.startsWith('image/') ? await open(file) : undefined;
  if (!bitmap) return false;
  const side = Math.min(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return true;
}

const open = (file: Blob): Promise<ImageBitmap | undefined> => createImageBitmap(file).catch(() => undefined);

function draw(bitmap: ImageBitmap, edge: number): HTMLCanvasElement {
  const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}
