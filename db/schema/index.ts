export * from './factors';
export * from './people';
export * from './phone';
export * from './record';
export * from './sign-in';
