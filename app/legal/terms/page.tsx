import { legalPage } from '../legal-page';

export default legalPage('terms');
