import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** What a phone's camera also sees around the code, in CSS pixels. */
const surroundings = 24;

/**
 * Photographs an element with what is around it, and reads the QR code in the picture.
 * @throws Error when no code can be read there
 */
export async function readQr(element: Locator): Promise<string> {
  const page = element.page();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('the QR code is not on the screen');
  const left = Math.max(0, box.x - surroundings);
  const top = Math.max(0, box.y - surroundings);
  const picture = await page.screenshot({
    clip: {
      x: left,
      y: top,
      width: box.x + box.width + surroundings - left,
      height: box.y + box.height + surroundings - top,
    },
  });
  return decodeQr(picture);
}

/** @param png the bytes of a picture */
export function decodeQr(png: Buffer): string {
  const { data, width, height } = PNG.sync.read(png);
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error('there is no readable QR code in the picture');
  return found.data;
}
