/// What is read was not written like this, or not whole.
package struct KeptFormFault: Error {
  package init() {}
}
