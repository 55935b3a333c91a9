'use client';

import { FailedScreen } from '@/components/failed-screen';

export default function ErrorPage({ reset }: { reset: () => void }) {
  return <FailedScreen retry={reset} />;
}
