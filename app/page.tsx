import { redirect } from 'next/navigation';
import { home } from '@/lib/sign-in/destination';

export default function Home() {
  redirect(home);
}
