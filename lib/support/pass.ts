import { randomBytes } from 'node:crypto';
import { hashToken } from '@/lib/crypto/token';
import { codeBytes, codeFromBytes, groupCode, readRecoveryCode } from '@/lib/factor/recovery-codes/code';

/** A reset's pass, which comes on top of the password: 80 random bits, written as a recovery code is. */
export const drawPass = (): string => codeFromBytes(randomBytes(codeBytes));

/** How it is stored. SHA-256 is enough for 80 random bits that are tried five times a sign-in and live for a day. */
export const hashPass = (pass: string): Buffer => hashToken(pass);

/** As it is read out and mailed: ABCD-EFGH-JKMN-PQRS. */
export const printPass = groupCode;

/** What a person typed, as the pass it means; undefined when it cannot be one. */
export const readPass = readRecoveryCode;
