import { comparesEveryWay } from '../../../test/lists-every-way.js';

describe('a list, for every way of reading it and many filters', () => comparesEveryWay(12));
