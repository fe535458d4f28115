// Rule: each file of browser tests has a product of its own, started on a copy of the same demo. What one file does, no other meets, in whatever order they run.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { TestEnvironment } = require('jest-environment-node');
const { startProduct } = require('./product.cjs');

module.exports = class ProductEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'framsteg-product-'));
    fs.cpSync(process.env.FRAMSTEG_TEST_SEED, this.folder, { recursive: true, preserveTimestamps: true });
    fs.chmodSync(this.folder, 0o755);
    this.product = await startProduct({ dataDir: this.folder });
    this.global.process.env.FRAMSTEG_TEST_URL = this.product.url;
  }

  async teardown() {
    await this.product?.stop();
    if (this.folder) fs.rmSync(this.folder, { recursive: true, force: true });
    await super.teardown();
  }
};
