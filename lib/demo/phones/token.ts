import { createPublicKey } from 'node:crypto';
import { jwtVerify } from 'jose';

/** What the portal is to Vonage. */
export type Application = {
  applicationId: string;
  /** PEM. */
  privateKey: string;
  /** Signs webhooks. */
  signatureSecret: string;
};

/** Seconds that two clocks may be apart, and the longest life of a token. */
const tolerance = 60;
const longestLife = 24 * 3600;

/**
 * Looks at what authorises a request: an RS256 token of the application, in its time, each used once.
 * @param now milliseconds since 1970, of the machine
 */
export function tokenCheck({ applicationId, privateKey }: Application, now: () => number) {
  const publicKey = createPublicKey(privateKey);
  const used = new Map<string, number>();

  return async (authorization: string | undefined): Promise<boolean> => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '') ?? [];
    if (!token) return false;
    const seconds = Math.floor(now() / 1000);
    const verified = await jwtVerify(token, publicKey, {
      algorithms: ['RS256'],
      currentDate: new Date(now()),
      clockTolerance: tolerance,
      requiredClaims: ['iat', 'exp', 'jti', 'application_id'],
    }).catch(() => undefined);
    const { iat = 0, exp = 0, jti, application_id } = verified?.payload ?? {};
    if (!verified || application_id !== applicationId || !jti) return false;
    if (iat > seconds + tolerance || exp > iat + longestLife) return false;

    for (const [each, until] of used) if (until < seconds - tolerance) used.delete(each);
    if (used.has(jti)) return false;
    used.set(jti, exp);
    return true;
  };
}
